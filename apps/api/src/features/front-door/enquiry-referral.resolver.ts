import { EnquiryState } from "@rome/procedure";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { type RequestContext, requireViewer } from "../../platform/context.js";
import { Enquiry } from "../enquiries/index.js";
import { formsOfViewer } from "./forms.js";

@Resolver(() => Enquiry)
export class EnquiryReferralResolver {
  @FieldResolver(() => Boolean, {
    description: "You may tell the authority about the child with a form, of your school.",
  })
  async viewerCanRefer(@Root() enquiry: Enquiry, @Ctx() ctx: RequestContext): Promise<boolean> {
    const { schoolId } = requireViewer(ctx);
    const isTheirs = schoolId !== null && enquiry.state !== EnquiryState.CLOSED;
    return isTheirs && (await formsOfViewer(ctx)).length > 0;
  }
}
