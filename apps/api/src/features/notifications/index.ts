export { Notification } from "./notification.entity.js";
export { raiseNotifications } from "./raise-notifications.js";
