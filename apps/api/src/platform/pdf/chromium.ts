import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium, type LaunchOptions } from "playwright-core";

/** Flags under which Chromium runs as root and asks nothing of the network. */
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const ON_THE_SYSTEM = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A browser: the one of CHROMIUM_PATH, one on the system, or the one that comes from npm with its own libraries. */
export async function launchChromium(): Promise<Browser> {
  return await chromium.launch(await chromiumOptions());
}

/** Where it is and how it is started. */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const own = process.env.CHROMIUM_PATH ?? ON_THE_SYSTEM.find((path) => existsSync(path));
  if (own) return { executablePath: own, args: FLAGS };
  const executablePath = await sparticuz.executablePath();
  return {
    executablePath,
    args: FLAGS,
    env: {
      ...process.env,
      LD_LIBRARY_PATH: join(unpacked("al2023"), "lib"),
      FONTCONFIG_PATH: join(unpacked("fonts"), "fonts"),
    },
  };
}

const folders = new Map<string, string>();

/** The folder of one archive of the browser's package, unpacked once for this process. */
function unpacked(name: string): string {
  const known = folders.get(name);
  if (known) return known;
  const manifest = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const archive = join(dirname(manifest).replace(/build.*$/, ""), "bin", `${name}.tar.br`);
  const folder = mkdtempSync(join(tmpdir(), `rome-${name}-`));
  execFileSync("tar", ["-x", "-C", folder], { input: brotliDecompressSync(readFileSync(archive)) });
  folders.set(name, folder);
  return folder;
}
