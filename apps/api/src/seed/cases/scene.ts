import { addDays, instantInLondon, type PlainDate } from "@rome/procedure";
import { assignEnquiry } from "../../features/enquiries/assign-enquiry.js";
import { openEnquiry } from "../../features/enquiries/open-enquiry.js";
import { recordContactAttempt } from "../../features/enquiries/record-contact-attempt.js";
import { recordLocationCheck } from "../../features/enquiries/record-location-check.js";
import { recordStep } from "../../features/enquiries/record-step.js";
import { screenReferral } from "../../features/front-door/screen-referral.js";
import { submitCmeReferral } from "../../features/front-door/submit-cme-referral.js";
import type { Clock } from "../../platform/clock.js";
import type { RequestContext } from "../../platform/context.js";
import { type Refs, reading, type Written } from "../../platform/database/transaction.js";
import { toGlobalId } from "../../platform/graphql/global-id.js";
import type { ServerParts } from "../../server.js";
import { contextOfPerson } from "../context-of-person.js";
import { isSchoolDay } from "../demo-calendar.js";

type Given<Act extends (ctx: RequestContext, input: never) => unknown> = Omit<Parameters<Act>[1], "enquiryId">;

const NINE_O_CLOCK = "09:00";

/** Tells the invented cases of the demonstration by the acts people would do, each on its own day. */
export class Scene {
  constructor(
    private readonly parts: ServerParts,
    private readonly today: PlainDate,
  ) {}

  /** The day a number of school days before today, so that the cases can be told on any day of the year. */
  day(schoolDaysAgo: number): PlainDate {
    let day = this.today;
    for (let left = schoolDaysAgo; left > 0; ) {
      day = addDays(day, -1);
      if (isSchoolDay(day)) left -= 1;
    }
    return day;
  }

  /** What a request of this person would have been given, some school days ago. */
  async as(name: string, daysAgo: number): Promise<RequestContext> {
    return daysAgo === 0 ? await this.with(name, this.parts.clock) : await this.on(name, this.day(daysAgo));
  }

  /** What a request of this person would have been given on a day, at a time in London. */
  async on(name: string, day: PlainDate, time = NINE_O_CLOCK): Promise<RequestContext> {
    return await this.with(name, () => new Date(instantInLondon(day, time)));
  }

  private async with(name: string, clock: Clock): Promise<RequestContext> {
    const ctx = await contextOfPerson({ ...this.parts, clock }, name);
    if (!ctx) throw new Error(`Nobody of the demonstration is called ${name}`);
    return ctx;
  }

  /** Opens a search; gives the opaque id. */
  async open(name: string, daysAgo: number, given: Parameters<typeof openEnquiry>[1]): Promise<string> {
    const { enquiryId } = done(await openEnquiry(await this.as(name, daysAgo), given));
    return toGlobalId("Enquiry", String(enquiryId));
  }

  async attempt(enquiryId: string, name: string, daysAgo: number, given: Given<typeof recordContactAttempt>) {
    done(await recordContactAttempt(await this.as(name, daysAgo), { ...given, enquiryId }));
  }

  async check(enquiryId: string, name: string, daysAgo: number, given: Given<typeof recordLocationCheck>) {
    done(await recordLocationCheck(await this.as(name, daysAgo), { ...given, enquiryId }));
  }

  async step(enquiryId: string, name: string, daysAgo: number, given: Given<typeof recordStep>) {
    done(await recordStep(await this.as(name, daysAgo), { ...given, enquiryId }));
  }

  /** Sends a form of the procedure; gives the opaque id of the referral. */
  async send(name: string, daysAgo: number, given: Parameters<typeof submitCmeReferral>[1]): Promise<string> {
    const { referralId } = done(await submitCmeReferral(await this.as(name, daysAgo), given));
    return toGlobalId("CmeReferral", String(referralId));
  }

  async screen(name: string, daysAgo: number, given: Parameters<typeof screenReferral>[1]): Promise<void> {
    done(await screenReferral(await this.as(name, daysAgo), given));
  }

  async assign(enquiryId: string, name: string, daysAgo: number, officer: string, copiedTo: string) {
    const ctx = await this.as(name, daysAgo);
    const version = await this.version(ctx, enquiryId);
    const officerId = await this.person(ctx, officer);
    const copiedToId = await this.person(ctx, copiedTo);
    done(await assignEnquiry(ctx, { enquiryId, version, officerId, copiedToId }));
  }

  /** Does an act that changes an enquiry at the version it has now. */
  async change<Input extends { enquiryId: string; version: number }>(
    act: (ctx: RequestContext, input: Input) => Promise<Written<Refs>>,
    enquiryId: string,
    name: string,
    daysAgo: number,
    given: Omit<Input, "enquiryId" | "version">,
  ): Promise<Partial<Refs>> {
    const ctx = await this.as(name, daysAgo);
    const version = await this.version(ctx, enquiryId);
    return done(await act(ctx, { ...given, enquiryId, version } as Input));
  }

  private async version(ctx: RequestContext, globalId: string): Promise<number> {
    const reference = Buffer.from(globalId, "base64url").toString().split(":")[1];
    const row = await reading(ctx, (tx) =>
      tx.one<{ version: number }>("SELECT version FROM enquiry WHERE authority_id = $1 AND id = $2", [
        tx.viewer.authorityId,
        reference,
      ]),
    );
    return row?.version ?? 0;
  }

  private async person(ctx: RequestContext, name: string): Promise<string> {
    const row = await reading(ctx, (tx) =>
      tx.one<{ id: string }>("SELECT id FROM person WHERE authority_id = $1 AND name = $2", [
        tx.viewer.authorityId,
        name,
      ]),
    );
    return toGlobalId("Person", String(row?.id));
  }
}

/** What an act of the demonstration made; a refusal stops the start and says why. */
export function done<R extends Refs>(written: Written<R>): Partial<R> {
  const [error] = written.errors;
  if (error)
    throw new Error(`A case of the demonstration could not be made: ${error.field?.join(".")}: ${error.message}`);
  return written.refs;
}
