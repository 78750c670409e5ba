/** What type-graphql keeps of a field that was declared with @Field. */
interface DeclaredField {
  name: string;
  schemaName: string;
  simple?: boolean;
}

/**
 * Lets every field that only hands on the property of its own name be read without a resolver: a page of the
 * register has some thousands of them. To be called before the schema is built.
 */
export function readPlainFields(): void {
  const kept = globalThis as { TypeGraphQLMetadataStorage?: { fields: DeclaredField[] } };
  for (const field of kept.TypeGraphQLMetadataStorage?.fields ?? []) field.simple ??= field.name === field.schemaName;
}
