import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../../", import.meta.url));

describe("pnpm bench", () => {
  it("runs, and our API, PostGraphile and the hand-written server give the same answers", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["bench/run.mjs", "--quick"], { cwd: root });
    for (const operation of ["register page", "one case", "my actions"]) {
      expect(stdout).toContain(`| ${operation} | ours, with audit |`);
    }
  }, 240_000);
});
