// Writes docs/permissions.md: who may do what, from the matrix of the procedure and the words of the contract.
//   pnpm map            writes it, beside the procedure map
//   node scripts/permissions-page.mjs --print    prints it, for the house test
// The procedure must be built.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PAGE = join(root, "docs/permissions.md");
const { grantOf, MAY, needsFreshSignIn, SEES } = await import(join(root, "packages/procedure/dist/index.js"));

/** The columns, with what each is called in full. */
const ROLES = {
  REGISTER_ADMIN: ["BSO", "business support: keeps the register"],
  STRATEGIC_LEAD: ["CHR", "strategic lead: chairs the panel"],
  PANEL_MEMBER: ["MEM", "holder of a seat"],
  ALTERNATE: ["ALT", "stands in for a seat's holder at one meeting, while the pass lasts"],
  GUEST: ["GUE", "invited to named items of one meeting, while the panel sits"],
  INVESTIGATING_OFFICER: ["EWO", "investigating officer"],
  SUPERVISOR: ["SUP", "supervisor of officers"],
  EHE_OFFICER: ["EHE", "elective home education officer"],
  FRONT_DOOR: ["SPA", "screens what comes in"],
  SERVICE_STAFF: ["SRV", "named member of staff of a service"],
  SCHOOL_LEAD: ["SCH", "designated person of a school"],
  REPORT_READER: ["REP", "reads figures"],
  AUDITOR: ["AUD", "auditor"],
  DATA_PROTECTION_OFFICER: ["DPO", "data protection officer"],
  SYSTEM_ADMIN: ["SYS", "system administrator"],
};
const RELATIONS = {
  REGISTER: ["A", "every child of the authority's register"],
  OWN: [
    "O",
    "what is theirs or their service's: an action they own, a referral they sent, minutes of a meeting they chaired",
  ],
  PASS: ["P", "the meeting, items and children their pass lets them into"],
  SCHOOL: ["S", "the children of their school, and what the school was told"],
  SELF: ["M", "their own things: settings, drafts, notes, calendar, seat"],
  FIGURES: ["F", "figures only, small numbers hidden"],
};
const EFFECTS = {
  ALLOW: ["", ""],
  WITH_REASON: ["r", "only with a reason, which is kept"],
  SECOND_PERSON: ["2", "only by somebody else than who proposed it"],
};
const SIGHTS = {
  known: "Whether the register knows a child, and who leads.",
  line: "A child's line of the register.",
  fullCase: "The full case: plan, notes, actions, chronology.",
  restricted: "Restricted records, as far as another row opens them.",
  past: "The register and its children as they stood at a past moment.",
};
const ROUTES = {
  upload: "Sends a register file.",
  addDocument: "Sends a document to a case.",
};

/** What the contract says of each root field, by its name and kind. */
function fieldsOfContract() {
  const contract = readFileSync(join(root, "packages/schema/schema.graphql"), "utf8");
  return Object.fromEntries(
    ["Query", "Mutation", "Subscription"].map((type) => {
      const [, body = ""] = new RegExp(`^type ${type} \\{\\n([\\s\\S]*?)^\\}`, "m").exec(contract) ?? [];
      const fields = [...body.matchAll(/^ {2}"""([\s\S]*?)"""\n {2}(\w+)/gm)];
      return [type, Object.fromEntries(fields.map(([, words, name]) => [name, words.replace(/\s+/g, " ").trim()]))];
    }),
  );
}

function cell(grants, role) {
  const own = grants.filter((grant) => grant.role === role);
  const widest = own.find(({ relation }) => relation === "REGISTER") ?? own[0];
  return widest ? RELATIONS[widest.relation][0] + EFFECTS[widest.effect][0] : "";
}

function row(name, words, entries) {
  const grants = entries.map(grantOf);
  const mark = needsFreshSignIn(name) ? " *" : "";
  const cells = Object.keys(ROLES).map((role) => cell(grants, role));
  return `| ${words.replaceAll("|", "\\|")} | \`${name}\`${mark} | ${cells.join(" | ")} |`;
}

function table(heading, rows) {
  const codes = Object.values(ROLES).map(([code]) => code);
  return [
    `## ${heading}`,
    "",
    `| What | Name | ${codes.join(" | ")} |`,
    `|---|---|${codes.map(() => ":-:").join("|")}|`,
    ...rows,
  ].join("\n");
}

function list(words) {
  return Object.values(words)
    .filter(([code]) => code !== "")
    .map(([code, says]) => `- **${code}**: ${says}`)
    .join("\n");
}

function page() {
  const contract = fieldsOfContract();
  const acts = (words) => Object.keys(MAY).flatMap((act) => (words[act] ? [row(act, words[act], MAY[act])] : []));
  return `${HEAD}

${list(ROLES)}

A letter in a cell says for what:

${list({ ...RELATIONS, ...EFFECTS })}

An empty cell is refused. \`*\` asks for a sign-in of the last minutes.

${table(
  "How much of a child is seen",
  Object.keys(SEES).map((seen) => row(seen, SIGHTS[seen], SEES[seen])),
)}

${table("What is read", acts({ ...contract.Query, ...contract.Subscription }))}

${table("What is done", acts({ ...contract.Mutation, ...ROUTES }))}
`;
}

const HEAD = `# Who may do what

Every act of the register, and for which roles it is open. \`pnpm map\` writes this page from the matrix by which the
register decides (\`packages/procedure/src/permissions/permissions.ts\`); \`pnpm probe access\` holds the running register to a second
table that is kept by hand (\`tests/fixtures/authz-matrix.csv\`). Why the matrix is no larger than this is in
[decision 0026](decisions/0026-the-matrix-is-data.md).

Three things stand above it. Nothing crosses from one authority to another, whatever the role. A child whose record is
restricted is seen by those on its list alone, and somebody with a conflict of interest does not see the child, whatever
their role. And a system administrator, an auditor, a data protection officer and a reader of reports see no child's
page, unless they hold another role as well.

The roles:`;

if (process.argv.includes("--print")) process.stdout.write(page());
else writeFileSync(PAGE, page());
