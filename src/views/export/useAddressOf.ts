/** Where an image finds an SVG's text; null for the moment that it takes. */
import { useEffect, useState } from 'react';

export function useAddressOf(svg: string): string | null {
  const [shown, setShown] = useState<{ svg: string; url: string } | null>(null);
  useEffect(() => {
    const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    setShown({ svg, url });
    return () => URL.revokeObjectURL(url);
  }, [svg]);
  // That of the text before is gone.
  return shown?.svg === svg ? shown.url : null;
}
