import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';

/** In place of the page of one account while another is signed in. */
export function OtherAccount({
  owner,
  signedIn,
  onCheck,
  onGoOn,
}: {
  owner: string;
  signedIn: string;
  onCheck: () => void;
  onGoOn: () => void;
}) {
  return (
    <div className="space-y-6">
      <h1 tabIndex={-1} className="text-2xl font-semibold">
        API keys
      </h1>
      <Notice
        tone="warning"
        title="Somebody else is signed in"
        announce
        actions={
          <>
            <Button size="small" onClick={onCheck}>
              Check again
            </Button>
            <Button size="small" onClick={onGoOn}>
              <span>
                Go on as <bdi>{signedIn}</bdi>
              </span>
            </Button>
          </>
        }
      >
        <p>
          You opened this page as <bdi className="font-medium">{owner}</bdi>, and are signed in as{' '}
          <bdi className="font-medium">{signedIn}</bdi> now. Nothing that you entered was sent as{' '}
          <bdi>{signedIn}</bdi>.
        </p>
        <p>
          What you entered is kept: sign in as <bdi>{owner}</bdi> again, in another tab, and it is
          back. If you go on as <bdi>{signedIn}</bdi> it is lost.
        </p>
      </Notice>
    </div>
  );
}
