import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, it } from "vitest";
import { AFC_GIVEN, AFC_PACK } from "../../testing/afc-pack.js";
import { STATUTORY_SCHOOL_AGE } from "../child/compulsory-school-age.js";
import { Pathway, ReferralGroup, Role } from "../codes.js";
import { isPlainDate } from "../days/plain-date.js";
import { isInList } from "./pack.js";

const schema = JSON.parse(readFileSync(new URL("../../packs/pack.schema.json", import.meta.url), "utf8"));
const validate = new Ajv({ allErrors: true }).compile(schema);

describe("the AfC pack", () => {
  it("is what the published schema asks for", () => {
    validate(AFC_GIVEN);
    expect(validate.errors).toBeNull();
    expect(isPlainDate(AFC_PACK.effectiveFrom)).toBe(true);
  });

  it("is refused by the schema when a source or a seat is missing or a field is unknown", () => {
    const [first, ...others] = AFC_PACK.criteria;
    expect(validate({ ...AFC_GIVEN, criteria: [{ ...first, source: "" }, ...others] })).toBe(false);
    expect(validate({ ...AFC_GIVEN, panel: { ...AFC_PACK.panel, seats: [] } })).toBe(false);
    expect(validate({ ...AFC_GIVEN, surprise: 1 })).toBe(false);
  });

  it("has the numbers and lists of the document", () => {
    expect(AFC_PACK.criteria).toHaveLength(6);
    expect(AFC_PACK.purposes).toHaveLength(4);
    expect(AFC_PACK.reasons.filter(({ family }) => family === "MAINSTREAM_NOT_AN_OPTION")).toHaveLength(5);
    expect(AFC_PACK.panel).toMatchObject({ rhythmDays: 14, registerDaysAhead: 7, agendaWorkingDaysAhead: 5 });
    expect(AFC_PACK.fullTimeHours).toBe(25);
    expect(AFC_PACK.compulsorySchoolAge).toEqual(STATUTORY_SCHOOL_AGE);
  });

  it("has 14 seats, numbered, one of them the chair's, each for a service of the list", () => {
    const { seats } = AFC_PACK.panel;
    expect(seats.map(({ number }) => number)).toEqual(Array.from({ length: 14 }, (_, place) => place + 1));
    expect(seats.filter(({ isChair }) => isChair)).toHaveLength(1);
    expect(seats.filter(({ serviceCode }) => !isInList(AFC_PACK.services, serviceCode))).toEqual([]);
  });

  it("uses each code once and agrees with the codes of the engine", () => {
    const { criteria, reasons, purposes, provisionTypes, services, escalationLevels, removalOutcomes } = AFC_PACK;
    for (const list of [criteria, reasons, purposes, provisionTypes, services, escalationLevels, removalOutcomes]) {
      const codes = list.map(({ code }) => code);
      expect(new Set(codes).size).toBe(codes.length);
    }
    expect(AFC_PACK.groups.map(({ group }) => group)).toEqual(Object.values(ReferralGroup));
    const named = AFC_PACK.boards.filter(({ isNamedInDecision }) => isNamedInDecision);
    expect(named.map(({ code }) => code)).toEqual(Object.values(Pathway));
    const roles: readonly string[] = Object.values(Role);
    expect(escalationLevels.flatMap(({ raisedBy }) => raisedBy).every((role) => roles.includes(role))).toBe(true);
  });

  it("reads officers' words in one way only", () => {
    const { importAliases, services, provisionTypes } = AFC_PACK;
    const { groups, boroughs } = importAliases;
    expect(Object.keys(importAliases.provisionTypes)).toEqual(provisionTypes.map(({ code }) => code));
    const serviceWords = Object.fromEntries(
      services.map(({ code, name, aliases }) => [code, [code, name, ...aliases]]),
    );
    for (const words of [groups, boroughs, importAliases.provisionTypes, serviceWords]) {
      const owners = new Map<string, string>();
      for (const [code, aliases] of Object.entries(words)) {
        for (const alias of aliases) {
          const word = alias.toLowerCase();
          expect([code, undefined]).toContain(owners.get(word));
          owners.set(word, code);
        }
      }
    }
  });
});
