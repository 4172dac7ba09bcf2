/** Last part of the route of a build that answers with a page's own parts; no page of the site can be called so. */
export const OWN_ROUTE = '~own';
