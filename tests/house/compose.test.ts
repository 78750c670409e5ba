import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfig } from "@rome/api/platform/config";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const root = fileURLToPath(new URL("../../", import.meta.url));

interface Service {
  image?: string;
  build?: { context: string; dockerfile: string };
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: unknown;
}

const { services } = parse(readFileSync(join(root, "docker-compose.yml"), "utf8")) as {
  services: Record<string, Service>;
};

describe("docker-compose.yml", () => {
  it("has the database, the API, the portal, a mailbox and a sign-in provider", () => {
    expect(Object.keys(services).sort()).toEqual(["api", "mailpit", "oidc", "portal", "postgres"]);
  });

  it("gives the API a configuration that it accepts, with a role of its own beside the owner's", () => {
    const config = readConfig({ ...services.api?.environment }, root);
    expect(new URL(config.databaseUrl ?? "").username).toBe("rome_api");
    expect(new URL(config.migrationDatabaseUrl ?? "").username).toBe("rome_owner");
  });

  it("makes both roles on the server before the API asks for them", () => {
    const script = services.postgres?.volumes?.find((volume) => volume.includes("make-roles.sql"))?.split(":")[0] ?? "";
    const sql = readFileSync(join(root, script), "utf8");
    expect(sql).toContain("CREATE ROLE rome_owner");
    expect(sql).toMatch(/CREATE ROLE rome_api .*NOBYPASSRLS/);
  });

  it.each(["api", "portal"])("builds %s from files that are there, on the port it says", (name) => {
    const service = services[name];
    const file = readFileSync(join(root, service?.build?.dockerfile ?? ""), "utf8");
    for (const [, paths] of file.matchAll(/^COPY (?!--from)(.+) \S+$/gm)) {
      for (const path of paths?.split(" ") ?? []) expect(existsSync(join(root, path)), path).toBe(true);
    }
    expect(file).toContain(`EXPOSE ${service?.ports?.[0]?.split(":")[1]}`);
  });

  it("passes every path of the API on from the portal's server", () => {
    const nginx = readFileSync(join(root, "deploy/nginx.conf"), "utf8");
    for (const path of ["graphql", "demo", "uploads", "calendar", "sign-out", "healthz", "readyz"])
      expect(nginx).toContain(path);
    expect(nginx).toContain("http://api:4000");
  });
});
