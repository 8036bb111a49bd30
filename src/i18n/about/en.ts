import type { AboutText } from './about-text.ts';

export const aboutEn: AboutText = {
  title: 'About Rasad',
  lead: 'Rasad (‘observation’ in both languages) is an open archive of news published in Arabic and Persian. It keeps an article readable as it was published, and lets people find it however they spell its words.',
  sections: [
    {
      id: 'texts',
      heading: 'How texts are treated',
      paragraphs: [
        'The file that reached us is kept byte for byte and never changed. The reading text is taken from it: the article alone, without site navigation, repeated headlines or comment forms.',
        'Whatever was removed is listed on the article’s page with its kind and its words; the capture itself is one click away, with a digest for anyone who wants to verify it.',
        'A publisher’s language and slips of the pen are not corrected. Where something needs a remark, it stands in a note apart from the text.',
      ],
    },
    {
      id: 'certainty',
      heading: 'Known, inferred, unknown',
      paragraphs: [
        'Where the capture does not state the date of publication and it was worked out from the contents, we say that it is inferred, and how. Where the publisher, date or title is not known, we say so.',
        'Titles written by the archive’s editor are marked as such.',
      ],
    },
    {
      id: 'cite',
      heading: 'Citing articles',
      paragraphs: [
        'Each article has one address that never changes, and each of its paragraphs a number and a link to cite it by.',
        'The records of all articles are also available as a data file.',
      ],
    },
    {
      id: 'rights',
      heading: 'Rights',
      paragraphs: [
        'The texts of the articles belong to their publishers; they are here, with their source named, for reading and research. The archive’s software is open source under the MIT licence; the typeface, Noto Naskh Arabic, is under the SIL OFL 1.1.',
      ],
    },
    {
      id: 'privacy',
      heading: 'Privacy',
      paragraphs: [
        'The site is static files: it sets no cookies, does not track readers and requests nothing from any other site. Searching happens in your browser, and your words are sent to nobody.',
      ],
    },
  ],
};
