import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectAccessible, settle } from "../support/looked-at.js";
import { type Office, openOffice } from "../support/office.js";
import * as businessSupport from "./business-support.js";
import * as panelMember from "./panel-member.js";
import * as strategicLead from "./strategic-lead.js";

/** Clicks a person is asked for, as the screens promise them. */
const CLICKS = { circulate: 3, fourUpdates: 9, removalDecision: 4 };

let office: Office;
let bea: Page;
let tom: Page;
let amara: Page;
let leaving = "";

beforeAll(async () => {
  office = await openOffice("2026-11-23");
  bea = await office.as("Bea Lindqvist");
  tom = await office.as("Tom Hargreaves");
  amara = await office.as("Amara Delacroix");
});
afterAll(async () => await office?.close());

describe("a fortnight of the panel, from the register as it is kept today", () => {
  it("begins with business support bringing in the spreadsheet: 64 children, the same child twice settled", async () => {
    await businessSupport.bringInTheRegister(bea);
    await bea.goto(`${office.address}/register`);
    await settle(bea);
    await bea.getByText(/of 64/).first().waitFor();
    await expectAccessible(bea, "register");
  });

  it("goes on with the panels planned, each with its two dates", async () => {
    await businessSupport.planThePanels(bea);
    await bea.getByText("Thu 26 Nov 2026").first().waitFor();
  });

  it("has a panel member refer a child, who is on the register and the next agenda at once", async () => {
    const reference = await panelMember.referAChild(tom);
    expect(reference).toMatch(/^AFC-2026-\d{4}$/);
    await bea.goto(`${office.address}/meetings`);
    await bea.getByRole("link", { name: "Thu 3 Dec 2026" }).first().click();
    await bea.getByText(reference).first().waitFor();
  });

  it("tells the next person who asks that the child is known", async () => {
    await panelMember.askAboutAKnownChild(tom);
  });

  it("has the member propose that another child leaves the register", async () => {
    leaving = "AFC-2026-0010";
    await panelMember.proposeRemoval(tom, office.address, leaving);
  });

  it("is circulated by business support a week ahead, in three clicks", async () => {
    office.today("2026-11-26");
    expect(await businessSupport.circulate(bea, office.address)).toBeLessThanOrEqual(CLICKS.circulate);
  });

  it("has the member update four actions on a phone, in nine clicks", async () => {
    office.today("2026-12-01");
    expect(await panelMember.updateFourActions(tom, office.address)).toBeLessThanOrEqual(CLICKS.fourUpdates);
  });

  it("is met on its day: attendance, decisions, actions, and the removal decided with the chair present", async () => {
    office.today("2026-12-03");
    await businessSupport.openTheMeeting(bea, office.address);
    await bea.getByRole("link", { name: "Children", exact: true }).click();
    await businessSupport.decideEveryChild(bea);
    await businessSupport.closeTheMeeting(bea);
  });

  it("lets the strategic lead approve the removal, in four clicks, and the child is off the register", async () => {
    office.today("2026-12-04");
    const clicks = await strategicLead.approveRemoval(amara, office.address);
    expect(clicks).toBeLessThanOrEqual(CLICKS.removalDecision);
    await bea.goto(`${office.address}/children/${leaving}`);
    await bea
      .getByText(/Removed/i)
      .first()
      .waitFor();
  });

  it("has an outstanding action escalated and answered", async () => {
    await strategicLead.escalateAnAction(amara);
    await strategicLead.answerTheEscalation(amara, office.address);
  });

  it("opens the draft of the next panel by itself", async () => {
    await bea.goto(office.address);
    await bea.getByText("Panel on Thu 17 Dec 2026").first().waitFor();
  });
});
