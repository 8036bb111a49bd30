import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { articles, forms, lists, options } from './site.js';

/** Numbers the paragraphs: p1, p2 … */
function paragraphIds() {
  return (tree) => {
    let number = 0;
    for (const node of tree.children) {
      if (node.tagName === 'p') node.properties.id = `p${++number}`;
    }
  };
}

const processor = unified()
  .use(remarkParse)
  .use(remarkRehype)
  .use(paragraphIds)
  .use(rehypeStringify)
  .freeze();

/** @param {import('@11ty/eleventy/UserConfig').default} config */
export default function configure(config) {
  config.setLibrary('md', { render: (text) => String(processor.processSync(text)) });
  config.addCollection('captures', () => (options.captures ? articles : []));
  config.addCollection('forms', () => (options.forms ? forms : []));
  config.addCollection('lists', () => lists);
  if (options.forms) {
    config.addPassthroughCopy({ captures: 'articles' });
  }
  return {
    dir: { input: 'content', includes: '../layouts', output: 'out' },
    templateFormats: ['md', '11ty.js'],
    // No other language is looked for in the texts.
    markdownTemplateEngine: false,
  };
}
