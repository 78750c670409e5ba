import { describe, expect, it } from "vitest";
import { Role } from "../codes.js";
import { plainDate } from "../days/plain-date.js";
import {
  decideFailedTransfers,
  FAILED_TO_TRANSFER,
  failedTransferNote,
  takesFailedTransfers,
} from "./failed-transfers.js";

const step = { code: FAILED_TO_TRANSFER, label: "On the list", by: [Role.REGISTER_ADMIN], source: "8.1 [SUF-22]" };
const pack = { steps: [step] };
const decide = (changed: Partial<Parameters<typeof decideFailedTransfers>[0]> = {}) => {
  const decision = decideFailedTransfers({
    ...{ pack, roles: [Role.REGISTER_ADMIN], schoolYear: "2026-27", count: 3, today: plainDate("2026-11-26") },
    ...changed,
  });
  return decision.allowed ? "allowed" : decision.rule;
};

describe("the list of failed transfers", () => {
  it("SUF-22: is taken from those whom the procedure names, of this school year or the last", () => {
    expect(decide()).toBe("allowed");
    expect(decide({ schoolYear: "2025-26" })).toBe("allowed");
    expect(decide({ schoolYear: "2024-25" })).toBe("FAILED_TRANSFERS_WRONG_YEAR");
    expect(decide({ schoolYear: "2027-28" })).toBe("FAILED_TRANSFERS_WRONG_YEAR");
    expect(decide({ schoolYear: "this year" })).toBe("FAILED_TRANSFERS_WRONG_YEAR");
    expect(decide({ roles: [Role.SCHOOL_LEAD] })).toBe("STEP_NOT_YOURS");
    expect(takesFailedTransfers(pack, [Role.REGISTER_ADMIN])).toBe(true);
  });

  it("is refused by a procedure without one, empty, and beyond 200 children", () => {
    expect(decide({ pack: { steps: [] } })).toBe("FAILED_TRANSFERS_NOT_HERE");
    expect(takesFailedTransfers({ steps: [] }, [Role.REGISTER_ADMIN])).toBe(false);
    expect(decide({ count: 0 })).toBe("FAILED_TRANSFERS_TOO_MANY");
    expect(decide({ count: 200 })).toBe("allowed");
    expect(decide({ count: 201 })).toBe("FAILED_TRANSFERS_TOO_MANY");
  });

  it("CAM-34: says in the chronology which school the child had, and which was allocated or none", () => {
    expect(failedTransferNote("2026-27", { lastSchool: "Fen End School", allocatedSchool: null })).toBe(
      "On the list of failed transfers of 2026-27. Last school: Fen End School. School allocated: none.",
    );
  });
});
