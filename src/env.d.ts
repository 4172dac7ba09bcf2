declare namespace App {
  interface Locals {
    /** The page that is being rendered and what stands round it, for the components that replace Starlight's. */
    page: import('./site/page.ts').Page;
    frame: import('./site/frame.ts').SiteFrame;
  }
}
