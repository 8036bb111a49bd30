// Escape takes away the gloss that lies over the text, until the pointer or the focus moves on
// (WCAG 2.2, 1.4.13).
const { classList } = document.documentElement;

addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') classList.add('no-glosses');
});
for (const moved of ['mouseover', 'focusin']) {
  addEventListener(moved, () => classList.remove('no-glosses'));
}
