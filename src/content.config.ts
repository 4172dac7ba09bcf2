/** No collection: what Handrail shows comes from its own content graph, and Starlight's own pages are not used. */
export const collections = {};
