/// <reference types="@firstpaint/vite/client" />
