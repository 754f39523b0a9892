const mod11 = (digits: string, weights: readonly number[]): number => weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;

/** Norwegian organisation number: nine digits, the last checks the others modulo 11 (Brønnøysundregistrene). Spaces are allowed. */
export function isNorwegianOrganisationNumber(text: string): boolean {
  const digits = text.replace(/\s/gu, '');
  if (!/^[89]\d{8}$/u.test(digits)) return false;
  const check = (11 - mod11(digits, [3, 2, 7, 6, 5, 4, 3, 2])) % 11;
  return check < 10 && check === Number(digits[8]);
}

/** Danish CVR number: eight digits, weighted sum divisible by 11 (Erhvervsstyrelsen). */
export function isDanishCompanyNumber(text: string): boolean {
  const digits = text.replace(/\s/gu, '');
  return /^\d{8}$/u.test(digits) && mod11(digits, [2, 7, 6, 5, 4, 3, 2, 1]) === 0;
}

/** Swedish organisation number: ten digits, the last checks the others by the Luhn rule (Bolagsverket). A hyphen is allowed. */
export function isSwedishOrganisationNumber(text: string): boolean {
  const digits = text.replace(/[\s-]/gu, '');
  if (!/^\d{10}$/u.test(digits) || Number(digits[2]) < 2) return false;
  const sum = [...digits].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
