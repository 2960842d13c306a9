// Numbers as Word prints them in lists (ECMA-376-1, 17.18.59).
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(n: number): string {
  if (n > 32_767) return String(n);
  let out = '';
  let rest = n;
  for (const [value, sign] of ROMAN)
    while (rest >= value) {
      out += sign;
      rest -= value;
    }
  return out;
}

/** a … z, aa, bb …: Word repeats the letter. */
function letters(n: number, alphabet: readonly string[]): string {
  const times = Math.floor((n - 1) / alphabet.length) + 1;
  return times > 20 ? String(n) : alphabet[(n - 1) % alphabet.length].repeat(times);
}

const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
const CYRILLIC = [...'абвгдежзиклмнопрстуфхцчшщыэюя'];
const ABJAD = [...'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ'];
const ALIF_BA = [...'أبتثجحخدذرزسشصضطظعغفقكلمنهوي'];
const HAN_DIGITS = [...'〇一二三四五六七八九'];
const CHICAGO = ['*', '†', '‡', '§'];

const digits = (n: number, zero: number): string =>
  String(n).replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

/** 十一, 二十, 一百零三: counting in Chinese, up to 9,999. */
function hanCounting(n: number): string {
  if (n > 9999) return [...String(n)].map((digit) => HAN_DIGITS[Number(digit)]).join('');
  let out = '';
  let gap = false;
  [1000, 100, 10, 1].forEach((unit, place) => {
    const digit = Math.floor(n / unit) % 10;
    if (digit === 0) gap = out !== '';
    else {
      out += (gap ? '零' : '') + HAN_DIGITS[digit] + ['千', '百', '十', ''][place];
      gap = false;
    }
  });
  return n >= 10 && n < 20 ? out.slice(1) : out || HAN_DIGITS[0];
}

const FORMATS: Readonly<Record<string, (n: number) => string>> = {
  decimalZero: (n) => String(n).padStart(2, '0'),
  lowerLetter: (n) => letters(n, LATIN),
  upperLetter: (n) => letters(n, LATIN).toUpperCase(),
  lowerRoman: roman,
  upperRoman: (n) => roman(n).toUpperCase(),
  russianLower: (n) => letters(n, CYRILLIC),
  russianUpper: (n) => letters(n, CYRILLIC).toUpperCase(),
  arabicAbjad: (n) => letters(n, ABJAD),
  arabicAlpha: (n) => letters(n, ALIF_BA),
  hindiNumbers: (n) => digits(n, 0x966),
  decimalFullWidth: (n) => digits(n, 0xff10),
  decimalFullWidth2: (n) => digits(n, 0xff10),
  ideographDigital: (n) => [...String(n)].map((digit) => HAN_DIGITS[Number(digit)]).join(''),
  chineseCounting: hanCounting,
  chineseCountingThousand: hanCounting,
  taiwaneseCounting: hanCounting,
  taiwaneseCountingThousand: hanCounting,
  japaneseCounting: hanCounting,
  decimalEnclosedParen: (n) => `(${n})`,
  decimalEnclosedFullstop: (n) => `${n}.`,
  numberInDash: (n) => `- ${n} -`,
  chicago: (n) => letters(n, CHICAGO),
  none: () => '',
};

/** `n` in the number format `format`; decimal where that is unknown. */
export const numeral = (n: number, format: string): string => (n < 1 ? String(n) : (FORMATS[format] ?? String)(n));
