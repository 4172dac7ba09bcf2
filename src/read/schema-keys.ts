import type * as z from 'zod';

/** The keys that a schema allows at a path; none when there is no object there. */
export function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const segment of path) current = childSchema(current, segment);
  const shape: unknown = Reflect.get(unwrap(current) ?? {}, 'shape');
  return typeof shape === 'object' && shape !== null ? Object.keys(shape) : [];
}

function childSchema(schema: unknown, segment: PropertyKey): unknown {
  const inner = unwrap(schema) ?? {};
  const shape: unknown = Reflect.get(inner, 'shape');
  if (typeof shape === 'object' && shape !== null) return Reflect.get(shape, segment);
  return Reflect.get(inner, 'element');
}

/** Sees through `.optional()` and `.default()`. */
function unwrap(schema: unknown): object | undefined {
  let current = schema;
  while (typeof current === 'object' && current !== null) {
    const definition: unknown = Reflect.get(current, 'def');
    const inner: unknown =
      typeof definition === 'object' && definition !== null
        ? Reflect.get(definition, 'innerType')
        : undefined;
    if (inner === undefined) return current;
    current = inner;
  }
  return undefined;
}
