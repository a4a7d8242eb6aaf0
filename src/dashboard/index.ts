/** What looks across all modules: everybody's places, the front door, failed work. Reads any table and writes none. */
export { DashboardModule } from './dashboard.module';
