export default {
  layout: 'article.11ty.js',
  permalink: ({ id }) => `articles/${id}/index.html`,
  eleventyExcludeFromCollections: true,
};
