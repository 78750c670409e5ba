import { chromiumOptions } from "@rome/api/platform/pdf/chromium";
import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the one browser of the journeys is reached. */
    browserUrl: string;
  }
}

/** One browser for the journeys: unpacking and starting it takes longer than many a page. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await chromium.launchServer(await chromiumOptions());
  project.provide("browserUrl", server.wsEndpoint());
  return async () => await server.close();
}

/** Opens a line to it; the windows opened over one line know nothing of the others and close with it. */
export async function openBrowser(): Promise<Browser> {
  return await chromium.connect(inject("browserUrl"));
}
