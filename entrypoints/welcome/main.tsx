import '../../components/theme.css';
import '../../lib/highlight/highlight.css';
import './welcome.css';
import { runWelcome } from '../../components/welcome/run-welcome.tsx';

const root = document.getElementById('root');
if (root) await runWelcome(root);
