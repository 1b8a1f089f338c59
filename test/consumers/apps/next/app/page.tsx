import { Form } from './widgets';

export default function Page() {
  return <Form />;
}
