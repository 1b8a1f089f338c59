import { List } from '../widgets';

export default function Page() {
  return <List />;
}
