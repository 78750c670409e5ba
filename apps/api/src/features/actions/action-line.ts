import {
  type ActionLine,
  type LineOwner,
  NO_DUE,
  type PlainDate,
  type ProcedurePack,
  readActionLine,
  readDue,
  type WrittenDue,
} from "@rome/procedure";
import type { Tx } from "../../platform/database/tx.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import { invalid, type UserError } from "../../platform/graphql/user-error.js";
import { Person, Service } from "../people/index.js";
import type { AgreeActionInput } from "./actions.types.js";

/** What is agreed, once the line is read: the owner as ids, the day or how it was written. */
export interface AgreedParts {
  text: string;
  ownerServiceId: string | null;
  ownerPersonId: string | null;
  dueOn: PlainDate | null;
  due: WrittenDue | null;
}

/** What is agreed: as the line says, and where it says nothing, as was chosen beside it. */
export async function readAgreed(tx: Tx, input: AgreeActionInput): Promise<AgreedParts | UserError> {
  const { today } = tx.ctx;
  const chosen = input.due ? readDue(input.due, today) : null;
  if (input.due && !chosen) return invalid("due", NO_DUE);
  const line = input.line ? readActionLine(input.line, await ownersIn(tx, input.line), today) : null;
  if (line?.problem) return invalid("line", line.problem);
  const due = line?.due ?? (input.dueOn ? null : chosen);
  return {
    text: line?.text || (input.text ?? "").trim(),
    ...ownerOf(line, input),
    dueOn: due?.kind === "DAY" ? due.on : due ? null : (input.dueOn ?? null),
    due: due?.kind === "DAY" ? null : due,
  };
}

function ownerOf(line: ActionLine | null, input: AgreeActionInput) {
  if (!line?.service && !line?.person)
    return { ownerServiceId: input.ownerServiceId ?? null, ownerPersonId: input.ownerPersonId ?? null };
  return {
    ownerServiceId: line.service ? toGlobalId("Service", line.service.id) : null,
    ownerPersonId: line.person ? toGlobalId("Person", line.person.id) : null,
  };
}

/** Everybody a line can name: the services by code, name and the procedure's other words, the people by name. */
async function ownersIn(tx: Tx, line: string): Promise<LineOwner[]> {
  if (!line.includes("@")) return [];
  const services = await tx.findAll(Service, {});
  const people = await tx.findAll(Person, { isActive: true, isSystem: false });
  return [
    ...services.map((service) => serviceInLine(service, tx.ctx.pack)),
    ...people.map(({ id, name }): LineOwner => ({ kind: "PERSON", id, name, aliases: [name, ...name.split(" ")] })),
  ];
}

function serviceInLine({ id, code, name }: Service, pack: ProcedurePack): LineOwner {
  const others = pack.services.find((one) => one.code === code)?.aliases ?? [];
  return { kind: "SERVICE", id, name, aliases: [code, code.replaceAll("_", " "), name, ...others] };
}
