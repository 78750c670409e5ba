import { ChangeKind } from "@rome/procedure";
import { Field, Int, ObjectType } from "type-graphql";
import { connectionOf } from "../../platform/graphql/connection.js";
import { RegisterEntry } from "../register/index.js";
import { PanelChange } from "./panel-change.type.js";

@ObjectType({ description: "One child, and everything that changed since the panel before." })
export class ChildChanges {
  @Field(() => RegisterEntry, { description: "The child's entry, as it is now." })
  entry!: RegisterEntry;
  @Field(() => [ChangeKind], { description: "The kinds of change, each once, in the panel's order." })
  kinds!: ChangeKind[];
  @Field(() => [PanelChange], { description: "What changed, in the panel's order." })
  changes!: PanelChange[];
  @Field(() => Int, { description: "How many of the changes you have not seen yet." })
  newToViewer!: number;
}

@ObjectType({ description: "How many children have a change of one kind." })
export class ChangeCount {
  @Field(() => ChangeKind, { description: "The kind of change." })
  kind!: ChangeKind;
  @Field(() => Int, { description: "How many children." })
  children!: number;
}

@ObjectType({ description: "One page of children, each with what changed." })
export class ChildChangesConnection extends connectionOf(ChildChanges, "ChildChanges") {}

@ObjectType({ description: "One page of the children for whom something changed since the panel before." })
export class MeetingChangesConnection extends ChildChangesConnection {
  @Field(() => [ChangeCount], {
    description: "How many children there are of each kind, whatever kinds were asked for.",
  })
  counts!: ChangeCount[];
}
