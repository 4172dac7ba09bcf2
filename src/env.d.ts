declare namespace App {
  /** What a route shows: only what its own view has is there. */
  type Locals = import('./site/views.ts').View;
}
