import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { MAY, Role } from "@rome/procedure";
import { expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("docs/permissions.md says what the matrix says now, an act a line: after a change run pnpm map", async () => {
  const script = ["scripts/permissions-page.mjs", "--print"];
  const { stdout } = await promisify(execFile)(process.execPath, script, { cwd: root, maxBuffer: 10_000_000 });
  expect(readFileSync(`${root}docs/permissions.md`, "utf8")).toBe(stdout);
  for (const act of Object.keys(MAY)) expect(stdout).toContain(`| \`${act}\``);
  const [, heads = ""] = /^\| What \| Name \| (.*) \|$/m.exec(stdout) ?? [];
  expect(heads.split(" | ")).toHaveLength(Object.keys(Role).length);
});
