import { redacted } from "@rome/procedure";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { RequestContext } from "../../platform/context.js";
import { load } from "../../platform/graphql/load.js";
import { Person, peopleById } from "../people/index.js";
import type { SeenItem } from "./item-sight.js";
import { SubjectAccessCopy, SubjectAccessItem } from "./subject-access.entities.js";
import type { SeenCopy } from "./subject-access.reading.js";

@Resolver(() => SubjectAccessItem)
export class SubjectAccessItemResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: "What would be released of it; null when it is kept back or undecided.",
  })
  released(@Root() { content, decision, redactions, isKept }: SeenItem): string | null {
    return isKept || decision === null || decision === "WITHHOLD" ? null : redacted(content, redactions);
  }

  @FieldResolver(() => Boolean, {
    description: "It concerns a child whose record is kept from you: nothing of it is shown, and another decides.",
  })
  isKept(@Root() item: SeenItem): boolean {
    return item.isKept;
  }

  @FieldResolver(() => Boolean, { description: "It concerns another child, whose record is restricted." })
  concernsRestricted(@Root() item: SeenItem): boolean {
    return item.concernsRestricted;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who decided; null until somebody did." })
  async decidedBy(@Root() item: SubjectAccessItem, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return item.decidedBy ? await load(ctx, peopleById, item.decidedBy) : null;
  }
}

@Resolver(() => SubjectAccessCopy)
export class SubjectAccessCopyResolver {
  @FieldResolver(() => Boolean, { description: "You can still fetch it here." })
  isKept(@Root() copy: SeenCopy, @Ctx() ctx: RequestContext): boolean {
    return copy.keptUntil >= ctx.today && !copy.tellsOfHidden;
  }

  @FieldResolver(() => Boolean, { description: "It can be fetched as a PDF; some registers make none." })
  hasPdf(@Ctx() ctx: RequestContext): boolean {
    return ctx.pdf !== null;
  }

  @FieldResolver(() => Person, { nullable: true, description: "Who fetched it first; null while nobody did." })
  async fetchedBy(@Root() copy: SubjectAccessCopy, @Ctx() ctx: RequestContext): Promise<Person | null> {
    return copy.fetchedBy ? await load(ctx, peopleById, copy.fetchedBy) : null;
  }
}
