declare namespace App {
  /** What a route shows: only what its own view has is there. */
  type Locals = import('./site/views.ts').View & {
    starlightRoute: import('@astrojs/starlight/route-data').StarlightRouteData;
    /** What is asked for: without it, a whole page. */
    making?: import('./site/renderer.ts').Making;
    /** Only for a page's own parts. */
    asked?: import('./site/renderer.ts').AskedViews;
  };
}
