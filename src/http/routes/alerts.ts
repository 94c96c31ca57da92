import type { AlertPage, AlertsPage } from '../../core/room.ts';
import { alertRoomPage, alertsPage } from '../../view/room/alerts.ts';
import { ref } from '../openapi/schema.ts';
import { newsEntry } from './entries.ts';
import { definePage } from './route.ts';

/** `/alerts`: what is watched for, and what that found. */
export const alertsRoute = definePage<AlertsPage>({
  operation: 'alerts',
  path: '/alerts',
  summary: 'The alerts, and what they told of, the latest first',
  parameters: [],
  schema: ref('AlertsPage'),
  load: (library) => library.alertsPage(),
  page: alertsPage,
  feed: ({ told }) => ({ subject: 'alerts', title: 'Variorum: alerts', entries: told.map(newsEntry) }),
});

/** `/alerts/ID`: one of them. */
export const alertRoute = definePage<AlertPage>({
  operation: 'alert',
  path: '/alerts/{id}',
  summary: 'An alert and what it told of, the latest first',
  parameters: [],
  schema: ref('AlertPage'),
  load: (library, { params }) => library.alertPage(params.id!),
  page: alertRoomPage,
  feed: ({ alert, told }) => ({ subject: `alert ${alert.id}`, title: alert.name, entries: told.map(newsEntry) }),
});
