import { describe, expect, it } from "vitest";
import { RULES } from "../rules.js";

describe("every rule that can be cited", () => {
  it.each(Object.entries(RULES))("%s names its source and says what to do in whole sentences", (code, rule) => {
    expect(code).toMatch(/^[A-Z][A-Z_]+$/);
    expect(rule.source.length).toBeGreaterThan(10);
    expect(rule.says).toMatch(/^[A-Z].*\.$/);
  });

  it("cites the clause for removal and circulation", () => {
    expect(RULES.REMOVAL_NEEDS_PANEL.source).toBe("AfC CME procedure (July 2021), section 10 [AFC-23]");
    expect(RULES.CIRCULATION_LATE_NEEDS_CHAIR.source).toContain("AFC-121");
  });
});
