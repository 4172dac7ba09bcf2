/** How large a picture is drawn, in CSS pixels. */
export interface PictureSize {
  width: number;
  height: number;
}
