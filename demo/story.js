/* The page's two ways to read it: its address says which. */
const mode = new URLSearchParams(location.search).get('mode') === 'steps' ? 'steps' : 'scroll';
document.getElementById('story').setAttribute('mode', mode);
document.querySelector(`[data-mode="${mode}"]`).setAttribute('aria-current', 'true');
