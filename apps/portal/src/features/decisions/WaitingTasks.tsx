import { Details } from "../../design/index.js";
import { TaskList } from "../../design/TaskList.js";
import { taskOf, type Waiting } from "./waiting.js";

/** What is read at one glance; more are folded by service. */
const AT_A_GLANCE = 10;

/** Decisions of one kind: a short list as it is, a long one folded under the services that owe the actions. */
export function WaitingTasks({ waiting }: { waiting: readonly Waiting[] }) {
  if (waiting.length <= AT_A_GLANCE) return <TaskList tasks={waiting.map(taskOf)} />;
  const byService = [...Map.groupBy(waiting, serviceOf)].toSorted(([one], [other]) => one.localeCompare(other));
  return byService.map(([service, ofService]) => (
    <Details key={service} summary={`${service} (${ofService.length})`}>
      <TaskList tasks={ofService.map(taskOf)} />
    </Details>
  ));
}

function serviceOf({ action, escalation }: Waiting): string {
  const owed = action ?? escalation?.action;
  return owed?.ownerService?.name ?? owed?.ownerPerson?.name ?? "No service";
}
