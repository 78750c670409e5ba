import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import * as codes from "../codes.js";
import { isPassRole } from "../panel/passes.js";
import { ClockKind, ClockScope } from "./clock-rule.js";
import { FACTS } from "./condition.js";
import { PACK_DEFAULTS } from "./defaults.js";
import { FormFact, GuardedAct } from "./enquiry-rules.js";

const schema = JSON.parse(readFileSync(new URL("../../packs/pack.schema.json", import.meta.url), "utf8"));
const { definitions, properties } = schema;
const validate = new Ajv({ allErrors: true }).compile(schema);

describe("the published schema of a pack", () => {
  it("knows exactly the sections that the types know", () => {
    const given = ["key", "authority", "name", "version", "effectiveFrom"];
    expect(Object.keys(properties).toSorted()).toEqual([...given, ...Object.keys(PACK_DEFAULTS)].toSorted());
  });

  it("names the same codes as the engine", () => {
    const clock = definitions.clock.properties;
    const pairs: [string, { enum: unknown[] }, object][] = [
      ["role", definitions.role, codes.Role],
      ["side", definitions.side, codes.Side],
      ["channel", definitions.channel, codes.AttemptChannel],
      ["unit", definitions.unit, codes.Unit],
      ["group", definitions.group, codes.ReferralGroup],
      ["scope of a clock", clock.scope, ClockScope],
      ["kind of a clock", clock.kind, ClockKind],
      ["guarded act", definitions.guard.properties.act, GuardedAct],
      ["destination of a transfer file", definitions.offRollRoute.properties.ctf, codes.CtfDestination],
      ["kind of a sensitive answer", definitions.formField.properties.sensitive, codes.DetailKind],
      ["what an answer means", definitions.formField.properties.means, FormFact],
      ["pathway", properties.boards.items.then.properties.code, codes.Pathway],
    ];
    for (const [name, said, engine] of pairs) expect(said.enum, name).toEqual(Object.values(engine));
    expect(definitions.condition_fact.properties.fact.enum).toEqual(Object.keys(FACTS));
    expect(definitions.condition_attempt.properties.attempt.enum).toEqual([
      ...Object.values(codes.AttemptChannel),
      "ANY",
    ]);
    expect(definitions.notification.properties.to.enum).toEqual([
      ...Object.values(codes.Role).filter((role) => !isPassRole(role)),
      null,
    ]);
    expect(properties.side.enum).toEqual([...Object.values(codes.Side), "BOTH"]);
  });

  it("is strict: no object takes a field it does not name", () => {
    const open = Object.entries<Record<string, unknown>>(definitions)
      .filter(([, one]) => one.properties !== undefined && one.additionalProperties !== false)
      .map(([name]) => name);
    expect(open).toEqual([]);
  });

  it("takes conditions within conditions, and refuses one that says two things or nothing", () => {
    const pack = (when: unknown) => ({
      ...{ key: "k", authority: "A", name: "N", version: "1", effectiveFrom: "2026-01-01" },
      routing: [{ when, serviceCode: "S", says: "Because", source: "1" }],
    });
    expect(validate(pack({ allOf: [{ fact: "onRoll" }, { not: { anyOf: [{ attempt: "ANY" }] } }] }))).toBe(true);
    expect(validate(pack({ fact: "onRoll", event: "OPENED" }))).toBe(false);
    expect(validate(pack({}))).toBe(false);
    expect(validate(pack({ allOf: [{ fact: "unheardOf" }] }))).toBe(false);
  });
});
