import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

const EMBEDDED = new URL("../../apps/api/dist/platform/database/embedded.js", import.meta.url);

/** A command as `pnpm audit:verify` is one: its own PostgreSQL, and something it found at the end. */
const COMMAND = `
  const { startEmbedded } = await import(process.argv[1]);
  const server = await startEmbedded(process.argv[2], { isForTests: true });
  await server.stop();
  process.exitCode = 3;`;

it("ends a command with the code of what it found, though it had a PostgreSQL of its own", () => {
  const folder = mkdtempSync(join(tmpdir(), "rome-exit-"));
  chmodSync(folder, 0o755);
  const { status, stderr } = spawnSync(
    process.execPath,
    ["--input-type=module", "-e", COMMAND, EMBEDDED.href, join(folder, "data")],
    { cwd: fileURLToPath(new URL("../../", import.meta.url)), encoding: "utf8" },
  );
  rmSync(folder, { recursive: true, force: true });
  expect(stderr).toBe("");
  expect(status).toBe(3);
});
