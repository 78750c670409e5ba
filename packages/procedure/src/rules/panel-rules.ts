import { AFC, type Rule } from "./rule.js";

/** Rules for scheduling, circulating, holding and closing a panel meeting, and for its seats. */
export const PANEL_RULES = {
  NO_PANEL: {
    source: `${AFC}, section 10 [AFC-105]`,
    says: "The procedure of your authority has no panel. Use the enquiry about the child instead.",
  },
  CIRCULATION_LATE_NEEDS_CHAIR: {
    source: `${AFC}, appendix 2, chairing [AFC-121, Q22]`,
    says: "The agenda is due at least five working days before the meeting. Ask the chair to agree the late circulation and give the reason.",
  },
  CIRCULATION_ALREADY_MADE: {
    source: `${AFC}, section 10 [AFC-122]`,
    says: "The register and agenda of this meeting have already been circulated. Open the circulation to see who has read it.",
  },
  CIRCULATION_NOT_DRAFT: {
    source: `${AFC}, appendix 2, chairing [AFC-121]`,
    says: "Only a draft agenda can be circulated. Close the meeting before it, so that this one becomes the draft.",
  },
  CIRCULATION_NOT_LATE: {
    source: `${AFC}, appendix 2, chairing [AFC-121]`,
    says: "The agenda can still go out in time, so no agreement is needed. Circulate it by the date shown.",
  },
  SUPPLEMENT_NEEDS_CIRCULATION: {
    source: `${AFC}, section 10 and appendix 2, chairing [AFC-121, AFC-122]`,
    says: "A supplement follows papers that are out, until the meeting opens. Before circulation change the register itself; in the meeting say it there.",
  },
  SUPPLEMENT_NOTHING_NEW: {
    source: `${AFC}, section 10 [AFC-122]`,
    says: "The papers already say what the register says about this child. Correct the register first, then issue the supplement.",
  },
  DECISION_NEEDS_LEAD_SERVICE: {
    source: `${AFC}, section 10 [AFC-108]`,
    says: "Choose the service that takes the case forward before recording the decision.",
  },
  DECISION_NEEDS_TEXT: {
    source: `${AFC}, sections 2 and 10 [AFC-106, AFC-108]`,
    says: "Write what the panel decided before recording the decision.",
  },
  DECISION_NEEDS_OPEN_MEETING: {
    source: `${AFC}, section 10 [AFC-108]`,
    says: "Decisions are recorded while the panel is meeting. Open the meeting first.",
  },
  CHAIR_DECISION_NEEDS_CHAIR: {
    source: `${AFC}, appendix 2, chairing [AFC-120, Q46, Q48]`,
    says: "The chair decides only at the table. Record the chair, or the alternate named for the chair, as present first, or record the decision as consensus.",
  },
  DISSENT_OF_SOMEBODY_PRESENT: {
    source: `${AFC}, section 10 and appendix 2, membership [AFC-108, AFC-127]`,
    says: "Only somebody who is at the meeting can disagree with its decision. Record that seat as present first, or choose another seat.",
  },
  DISSENT_NEEDS_WORDS: {
    source: `${AFC}, section 10 [AFC-108]`,
    says: "Write in a few words what this person does not agree with.",
  },
  DISSENT_ONCE_A_SEAT: {
    source: `${AFC}, section 10 [AFC-108]`,
    says: "The same seat is named twice. Write all that this person said in one place.",
  },
  ITEM_ALREADY_DISCUSSED: {
    source: `${AFC}, section 10 [AFC-108, Q39]`,
    says: "A decision is already recorded for this child at this meeting. Add a case note if something must be put right.",
  },
  ITEM_ALREADY_ON_AGENDA: {
    source: `${AFC}, appendix 2, purpose [AFC-110]`,
    says: "This child is already on the agenda of this meeting.",
  },
  LATE_ITEM_NEEDS_CHAIR: {
    source: `${AFC}, appendix 2, chairing [AFC-121, Q22]`,
    says: "The agenda has been circulated. Ask the chair to add this child as a late item, or leave the child for the next meeting.",
  },
  MEETING_NOT_OPENABLE: {
    source: `${AFC}, appendix 2, chairing [AFC-121]`,
    says: "A meeting can be opened on its day, once its agenda has been circulated. Circulate the agenda, or wait for the day.",
  },
  MEETING_ANOTHER_IN_SESSION: {
    source: `${AFC}, section 10 [AFC-108]`,
    says: "Another meeting is still open. Close it first, then open this one.",
  },
  MEETING_ITEMS_UNSETTLED: {
    source: `${AFC}, section 10 [AFC-108]`,
    says: "Record a decision for every child on the agenda, or defer the child to the next meeting, before closing.",
  },
  MEETING_REMOVALS_UNDECIDED: {
    source: `${AFC}, section 10 [AFC-23]`,
    says: "Record agreed, refused or deferred for every removal on the agenda before closing.",
  },
  MEETING_ATTENDANCE_MISSING: {
    source: `${AFC}, appendix 2, attendance [AFC-127]`,
    says: "Record attendance for every seat before closing the meeting.",
  },
  MEETING_NOT_IN_SESSION: {
    source: `${AFC}, section 10 [AFC-108]`,
    says: "This can only be done while the panel is meeting. Open the meeting first.",
  },
  MEETING_CLOSED_IS_LOCKED: {
    source: `${AFC}, section 10 [AFC-25, Q39]`,
    says: "This meeting is over and its record is locked. Add a case note to put something right.",
  },
  WRITING_IS_SETTLED: {
    source: `${AFC}, section 10 [AFC-108]`,
    says: "The decision for this child is recorded, so its text stands. Add a case note to say more.",
  },
  MEETING_IN_PAST: {
    source: `${AFC}, appendix 2, frequency [AFC-105]`,
    says: "That day is past. Choose today or a later day.",
  },
  MEETING_NOT_WORKING_DAY: {
    source: `${AFC}, appendix 2, frequency [AFC-105, Q15]`,
    says: "The panel does not meet on a weekend, bank holiday or closure day. Move the meeting to a working day.",
  },
  MEETING_DAY_TAKEN: {
    source: `${AFC}, appendix 2, frequency [AFC-105]`,
    says: "A meeting is already planned for that day. Choose another day.",
  },
  MEETING_BEYOND_CALENDAR: {
    source: "GOV.UK bank holidays, England and Wales, 2024 to 2030",
    says: "Bank holidays are not known for that day yet, so the circulation dates cannot be worked out. Choose an earlier day.",
  },
  CHAIR_ONLY_ALTERNATE: {
    source: `${AFC}, appendix 2, membership and chairing [AFC-120, AFC-126, Q48]`,
    says: "Only the strategic lead, or an alternate named for that seat, may chair. Name the chair's alternate first.",
  },
  ALTERNATE_IS_SEAT_HOLDER: {
    source: `${AFC}, appendix 2, membership [AFC-126]`,
    says: "That person already holds a seat on the panel. Choose someone else from the service.",
  },
  ALTERNATE_NOT_NAMED: {
    source: `${AFC}, appendix 2, membership [AFC-126]`,
    says: "Say who attends in the seat holder's place.",
  },
  SEAT_TAKEN: {
    source: `${AFC}, appendix 2, membership [AFC-125]`,
    says: "Someone already holds this seat on that day. End their time in the seat first.",
  },
  SEAT_EMPTY: {
    source: `${AFC}, appendix 2, membership [AFC-125]`,
    says: "Nobody holds this seat, so there is nothing to end.",
  },
  SEAT_ACTIONS_HANDED_ON: {
    source: `${AFC}, appendix 2, purpose [AFC-118, AFC-125]`,
    says: "This person still has open actions. Choose who takes them on.",
  },
  GUEST_NEEDS_ITEM: {
    source: `${AFC}, appendix 2, attendance [AFC-128]`,
    says: "A guest is invited for named items only. Choose at least one child of this agenda.",
  },
  GUEST_HAS_SEAT: {
    source: `${AFC}, appendix 2, attendance [AFC-126, AFC-128]`,
    says: "This person holds a seat, or is named as an alternate at this meeting, and sees the whole agenda. Nobody needs to invite them.",
  },
  GUEST_ALREADY_INVITED: {
    source: `${AFC}, appendix 2, attendance [AFC-128]`,
    says: "This person is invited for these items already. Choose a further item, or somebody else.",
  },
  GUEST_WITHDRAWN: {
    source: `${AFC}, appendix 2, attendance [AFC-128]`,
    says: "This invitation is withdrawn already. Invite the person again if they should come after all.",
  },
  CONFIDENTIALITY_NOT_ACCEPTED: {
    source: `${AFC}, appendix 2, UK GDPR and confidentiality [AFC-132]`,
    says: "Everything at this meeting is confidential unless agreement to disclose it is recorded. Read and accept the notice, then open the papers.",
  },
} as const satisfies Record<string, Rule>;
