declare namespace App {
  /** What a route shows: only what its own view has is there. */
  type Locals = import('./site/views.ts').View & {
    starlightRoute: import('@astrojs/starlight/route-data').StarlightRouteData;
    /** What the page shares with others; only in a build. */
    parts?: import('./site/parts.ts').Parts;
    /** How many theme switches the page has so far: only the first brings its script along. */
    themeSwitches?: number;
  };
}
