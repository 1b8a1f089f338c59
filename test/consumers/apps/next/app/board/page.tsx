import { Board } from '../widgets';

export default function Page() {
  return <Board />;
}
