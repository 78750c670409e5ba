/** Who may import whom: procedure ← api →(emits)→ schema ← portal; tests may use everything, nobody imports tests. */
const FEATURE = "^apps/(api|portal)/src/features/([^/]+)/";
module.exports = {
  forbidden: [
    { name: "resolves", severity: "error", from: {}, to: { couldNotResolve: true } },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "procedure-alone",
      severity: "error",
      from: { path: "^packages/procedure/src", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^packages/procedure/src" },
    },
    {
      name: "schema-alone",
      severity: "error",
      from: { path: "^packages/schema" },
      to: { path: "^(apps|packages/procedure)" },
    },
    {
      name: "platform-below-features",
      severity: "error",
      from: { path: "^apps/api/src/platform" },
      to: { path: "^apps/api/src/(features|seed)" },
    },
    {
      name: "features-by-their-door",
      severity: "error",
      from: { path: FEATURE, pathNot: "\\.test\\.tsx?$" },
      to: { path: "^apps/$1/src/features/([^/]+)/(?!(index|routes)\\.tsx?$)", pathNot: "^apps/$1/src/features/$2/" },
    },
    {
      name: "resolvers-ask-services",
      severity: "error",
      from: { path: "\\.resolver\\.ts$" },
      to: { path: "^(typeorm|pg)$|node_modules/(typeorm|pg)/|platform/database/(tx|columns)\\.ts$" },
    },
    {
      name: "portal-asks-the-api",
      severity: "error",
      from: { path: "^apps/portal" },
      to: { path: "^(apps/api|packages/procedure)" },
    },
    {
      name: "api-without-portal",
      severity: "error",
      from: { path: "^apps/api" },
      to: { path: "^(apps/portal|packages/schema)" },
    },
    {
      name: "nobody-imports-tests",
      severity: "error",
      from: { pathNot: "^(tests|bench)" },
      to: { path: "^(tests|bench)/" },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(dist|node_modules/\\.pnpm/[^@]*@types)/|graphql-env\\.d\\.ts$|\\.scss$" },
    tsPreCompilationDeps: false,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["development", "import", "node", "require", "default"],
    },
  },
};
