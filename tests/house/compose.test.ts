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
  network_mode?: string;
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

  it("passes whatever is no file of the portal on to the API, which has the portal's page too", () => {
    const nginx = readFileSync(join(root, "deploy/nginx.conf"), "utf8");
    expect(nginx).toContain("location / { try_files $uri @api; }");
    expect(nginx).toContain("proxy_pass http://api:4000");
    const image = readFileSync(join(root, "deploy/api.Dockerfile"), "utf8");
    expect(image).toContain("apps/portal");
    expect(image).not.toContain("PORTAL_FOLDER");
  });

  it("lets people sign in through the provider with a second file: one address of it for API and browser", () => {
    const second = parse(readFileSync(join(root, "deploy/council-accounts.yml"), "utf8")) as {
      services: Record<string, Service>;
    };
    const { accounts } = readConfig({ ...services.api?.environment, ...second.services.api?.environment }, root);
    const { port, hostname } = new URL(accounts?.issuer ?? "");
    expect([hostname, port]).toEqual(["localhost", services.oidc?.environment?.SERVER_PORT]);
    expect(services.oidc?.network_mode).toBe("service:api");
    expect(services.api?.ports).toContain(`${port}:${port}`);
    expect(services.portal?.ports).toContain(`${new URL(accounts?.publicUrl ?? "").port}:8080`);
    expect(accounts?.roles?.get("Rome.Lead")).toBe("STRATEGIC_LEAD");
  });
});
