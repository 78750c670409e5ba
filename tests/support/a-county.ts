import { anAuthority } from "./an-authority.js";
import { uuidOf } from "./an-off-roll.js";
import type { TestPerson, TestRegister } from "./register.js";

/** An authority that works by one of the procedures, with somebody in each role that a search needs. */
export interface County {
  /** A school's designated person. */
  school: TestPerson;
  officer: TestPerson;
  manager: TestPerson;
  administrator: TestPerson;
  supervisor: TestPerson;
}

/** Arranges such an authority. */
export async function aCounty(register: TestRegister, code: string, procedure: string): Promise<County> {
  const names = { school: "Sal", officer: "Odd", manager: "Mab", administrator: "Ada", supervisor: "Sue" };
  const called = (name: string) => `${name} of ${code}`;
  await anAuthority(register, {
    code,
    procedure,
    people: {
      [called(names.school)]: { role: "SCHOOL_LEAD", school: "Fen End School" },
      [called(names.officer)]: "INVESTIGATING_OFFICER",
      [called(names.manager)]: "STRATEGIC_LEAD",
      [called(names.administrator)]: "REGISTER_ADMIN",
      [called(names.supervisor)]: "SUPERVISOR",
    },
  });
  return {
    school: await register.as(called(names.school)),
    officer: await register.as(called(names.officer)),
    manager: await register.as(called(names.manager)),
    administrator: await register.as(called(names.administrator)),
    supervisor: await register.as(called(names.supervisor)),
  };
}

/** The clocks of an enquiry as they are kept: rule, how-manieth, state and due day. */
export async function clocksOf(register: TestRegister, enquiryId: string, rule: string): Promise<any[]> {
  return await register.sql(
    `SELECT occurrence, state, started_on, due_on, met_on FROM clock WHERE enquiry_id = $1 AND rule_id = $2 ORDER BY occurrence`,
    [uuidOf(enquiryId), rule],
  );
}
