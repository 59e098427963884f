import '../../components/theme.css';
import '../../components/panel.css';
import './sidepanel.css';
import { runPanel } from '../../components/run-panel.tsx';

const root = document.getElementById('root');
if (root) await runPanel(root, 'beside');
