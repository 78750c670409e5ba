import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));
const CODE = ["apps/api/src", "apps/portal/src", "packages/procedure/src"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.(test|fixture)\.tsx?$|\.d\.ts$/.test(name))
    .map((name) => join(root, folder, name)),
);
const EXPORTED = /^export (?:async )?(?:const|function\*?) (\w+)/gm;
const NAMED_ON = /^export (?:type )?\{([^}]*)\} from/gm;
const COMMENT = /\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm;

const texts = new Map(CODE.map((path) => [path, readFileSync(path, "utf8").replace(COMMENT, "")]));

/** What the data map says is there for tests to hold against the database. */
const HELD_BY_TESTS = "apps/api/src/platform/data-map/";

/** How often each word stands in the code, tests apart; what a door only names on does not count. */
const words = new Map<string, number>();
for (const [path, text] of texts) {
  const own = basename(path) === "index.ts" ? text.replace(NAMED_ON, "") : text;
  for (const [word] of own.matchAll(/\w+/g)) words.set(word, (words.get(word) ?? 0) + 1);
}

it("keeps no function and no constant that only tests use", () => {
  const own = [...texts].filter(([path]) => !relative(root, path).startsWith(HELD_BY_TESTS));
  const unused = own.flatMap(([path, text]) =>
    [...text.matchAll(EXPORTED)]
      .map(([, name = ""]) => name)
      .filter((name) => words.get(name) === 1)
      .map((name) => `${relative(root, path)}: ${name}`),
  );
  expect(unused).toEqual([]);
});

it("lets nothing through a feature's door that nobody takes there", () => {
  const unused = CODE.filter((path) => /\/features\/[^/]+\/index\.ts$/.test(path)).flatMap((door) => {
    const room = door.slice(0, -"index.ts".length);
    const outside = [...texts].filter(([path]) => !path.startsWith(room) || path.endsWith("resolver.ts"));
    return [...(texts.get(door) ?? "").matchAll(NAMED_ON)]
      .flatMap(([, names = ""]) => names.split(",").map((name) => name.trim().split(" ").at(-1) ?? ""))
      .filter((name) => name !== "" && !outside.some(([, text]) => new RegExp(`\\b${name}\\b`).test(text)))
      .map((name) => `${relative(root, door)}: ${name}`);
  });
  expect(unused).toEqual([]);
});
