import { seedDemoCases } from "@rome/api/seed/demo-cases";
import { seedDemoRegister } from "@rome/api/seed/demo-register";
import type { ServerParts } from "@rome/api/server";
import type { TestRegister } from "../register.js";

/** Fills the register with everything the demonstration shows: children, panels, actions, enquiries, papers. */
export async function seedDemo({ parts }: TestRegister): Promise<void> {
  await seedDemoRegister(parts as ServerParts);
  await seedDemoCases(parts as ServerParts);
}

/** Signs in whoever holds a role at an authority; gives the cookie. */
export async function signInAs(register: TestRegister, code: string, role: string): Promise<string> {
  const [person] = await register.sql<{ personId: string; authorityId: string }>(
    `SELECT p.id AS "personId", a.id AS "authorityId" FROM person p JOIN authority a ON a.id = p.authority_id
     WHERE a.code = $1 AND $2 = ANY (p.roles) AND p.is_active ORDER BY p.name LIMIT 1`,
    [code, role],
  );
  const answer = await fetch(`${register.address}/demo/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(person),
  });
  if (answer.status !== 204) throw new Error(`${role} of ${code} cannot sign in: ${answer.status}`);
  return (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
}
