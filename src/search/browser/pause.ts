/** Lets the browser do what else it has to, for so many milliseconds at least. */
export async function pause(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}
