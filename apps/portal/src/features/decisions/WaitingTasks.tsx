import { Details } from "../../design/index.js";
import { TaskList } from "../../design/TaskList.js";
import { byOwner } from "../actions/index.js";
import { taskOf, type Waiting } from "./waiting.js";

/** What is read at one glance; more are folded by service. */
const AT_A_GLANCE = 10;

/** Decisions of one kind: a short list as it is, a long one folded under the services that owe the actions. */
export function WaitingTasks({ waiting }: { waiting: readonly Waiting[] }) {
  if (waiting.length <= AT_A_GLANCE) return <TaskList tasks={waiting.map(taskOf)} />;
  return byOwner(waiting.map(owed)).map(({ owner, actions }) => (
    <Details key={owner} summary={`${owner} (${actions.length})`}>
      <TaskList tasks={actions.map(({ one }) => taskOf(one))} />
    </Details>
  ));
}

/** What waits, with who owes the action it is about. */
function owed(one: Waiting) {
  const action = one.action ?? one.escalation?.action;
  return { one, ownerService: action?.ownerService ?? null, ownerPerson: action?.ownerPerson ?? null };
}
